import { Component, type ReactNode } from 'react';
import { FailureMessage } from './failure-message';

interface State {
  readonly error: unknown;
}

/** Keeps a bug in one screen from leaving a blank page: says so, and offers to load again. */
export class Crash extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render() {
    if (this.state.error === undefined) return this.props.children;
    return (
      <FailureMessage
        error={this.state.error}
        onRetry={() => this.setState({ error: undefined })}
      />
    );
  }
}
