export interface PageProps {
  /** Whether the page's heading takes the focus when the page is opened. */
  readonly takesFocus: boolean;
}
