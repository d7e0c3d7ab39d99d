import { Component, type ReactNode } from 'react';

export interface MessageBoundaryProps {
  /** Shown when something below fails to render. */
  fallback: ReactNode;
  children?: ReactNode;
}

/** Keeps a renderer that throws from taking the panel with it. */
export class MessageBoundary extends Component<MessageBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
