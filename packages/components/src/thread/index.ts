export { OfflineBar, type OfflineBarProps } from './offline-bar.tsx';
export { ScrollToLatest, type ScrollToLatestProps } from './scroll-to-latest.tsx';
export { SkipLink, type SkipLinkProps } from './skip-link.tsx';
export { Suggestions, type SuggestionsProps } from './suggestions.tsx';
export { ThreadEmpty as Empty, type ThreadEmptyProps as EmptyProps } from './thread-empty.tsx';
export { ThreadFooter as Footer, type ThreadFooterProps as FooterProps } from './thread-footer.tsx';
export { ThreadGreeting as Greeting, type ThreadGreetingProps as GreetingProps } from './thread-empty.tsx';
export { ThreadHeader as Header, type ThreadHeaderProps as HeaderProps } from './thread-header.tsx';
export { ThreadMessages as Messages, type ThreadMessagesProps as MessagesProps } from './thread-messages.tsx';
export { ThreadRoot as Root, type ThreadRootProps as RootProps } from './thread-root.tsx';
export { ThreadSkeleton as Skeleton, type ThreadSkeletonProps as SkeletonProps } from './thread-skeleton.tsx';
export {
  SidebarToggle,
  ThreadSidebar as Sidebar,
  type SidebarToggleProps,
  type ThreadSidebarProps as SidebarProps,
} from './thread-sidebar.tsx';
export { ThreadTitle as Title, type ThreadTitleProps as TitleProps } from './thread-header.tsx';
export { ThreadViewport as Viewport, type ThreadViewportProps as ViewportProps } from './thread-viewport.tsx';
