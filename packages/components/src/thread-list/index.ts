export { ThreadList as Root, type ThreadListProps as RootProps } from './thread-list.tsx';
