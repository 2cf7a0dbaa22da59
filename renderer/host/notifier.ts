/** Whether notices may be shown; `ask`: the person has not been asked yet. */
export type NoticePermission = 'granted' | 'denied' | 'ask' | 'unsupported';

export interface Notice {
  /** The order it is about; another notice for it takes its place. */
  order: string;
  title: string;
  body: string;
  /** A press on it, where the page is told of it; the window is in front by then. */
  onOpen(): void;
}

/** Notices of the system, and the number waiting where the system shows one. */
export interface Notifier {
  permission(): NoticePermission;
  /** Asks the person; only from a press of theirs. */
  ask(): Promise<NoticePermission>;
  /** Shows it, or nothing without permission. */
  notify(notice: Notice): void;
  /** 0 takes the number away. */
  setWaiting(count: number): void;
}
