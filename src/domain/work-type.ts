/** What an issue type means to Entente. *delivery* = the team's own story, task or bug. */
export type WorkType = 'prototype' | 'request' | 'waiver' | 'decision' | 'delivery' | 'campaign';

/** Jira's issue type ids of each meaning, mapped at set-up. A type in no list is ignored. */
export type WorkTypeMap = Readonly<Record<WorkType, readonly string[]>>;

export function findWorkType(types: WorkTypeMap, issueTypeId: string): WorkType | undefined {
  return (Object.keys(types) as WorkType[]).find((type) => types[type].includes(issueTypeId));
}

/** Requests = Prototype and Martech Request (`measures`: "Populations"). */
export function isRequest(type: WorkType | undefined): boolean {
  return type === 'prototype' || type === 'request';
}

/** Work = requests and the delivery types. */
export function isWork(type: WorkType | undefined): boolean {
  return isRequest(type) || type === 'delivery';
}
