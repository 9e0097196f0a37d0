import { Button } from '@fluentui/react-components';
import { Component } from 'react';
import type { ReactNode } from 'react';
import { paneTexts } from '../../texts/pane';

interface PageBoundaryProps {
  readonly onFault: (error: unknown) => void;
  /** Before the page is tried again. */
  readonly onRetry: () => void;
  readonly children: ReactNode;
}

/** Where a page can't be shown (its script could not be fetched, say), the rest of the pane stays, and one can try again. */
export class PageBoundary extends Component<PageBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onFault(error);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const tryAgain = () => {
      this.props.onRetry();
      this.setState({ failed: false });
    };
    return <Button onClick={tryAgain}>{paneTexts.tryAgain}</Button>;
  }
}
