/** A person, or the app's own account. `id` is the account id. */
export interface User {
  readonly id: string;
  readonly displayName: string;
  readonly emailAddress: string;
  readonly active: boolean;
  readonly locale: string;
  readonly timeZone: string;
  readonly accountType: 'atlassian' | 'app';
  /** Letters of the drawn avatar. */
  readonly initials: string;
}
