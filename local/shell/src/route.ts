import { useEffect, useState } from 'react';

/** Which page of Jira an address means. */
export type Route =
  | { readonly kind: 'home' }
  | { readonly kind: 'project-page'; readonly projectKey: string; readonly sub: string }
  | { readonly kind: 'list'; readonly projectKey: string }
  | { readonly kind: 'project-settings'; readonly projectKey: string }
  | { readonly kind: 'global-page'; readonly sub: string }
  | { readonly kind: 'search' }
  | { readonly kind: 'issue'; readonly issueKey: string }
  | { readonly kind: 'dashboard' }
  | { readonly kind: 'admin' }
  | { readonly kind: 'box' }
  | { readonly kind: 'unknown' };

export function parseRoute(pathname: string): Route {
  const parts = pathname.split('/').filter(Boolean);
  const [first, second, third, fourth, ...rest] = parts;
  if (!first) return { kind: 'home' };
  if (first === 'browse' && second) return { kind: 'issue', issueKey: second };
  if (first === 'issues') return { kind: 'search' };
  if (first !== 'jira') return { kind: 'unknown' };
  if (second === 'projects' && third) {
    if (fourth === 'apps') {
      return { kind: 'project-page', projectKey: third, sub: rest.slice(1).join('/') };
    }
    return { kind: fourth === 'settings' ? 'project-settings' : 'list', projectKey: third };
  }
  if (second === 'apps') return { kind: 'global-page', sub: parts.slice(3).join('/') };
  if (second === 'dashboards') return { kind: 'dashboard' };
  if (second === 'settings') return { kind: 'admin' };
  return second === 'box' ? { kind: 'box' } : { kind: 'unknown' };
}

export const paths = {
  board: (projectKey: string) => `/jira/projects/${projectKey}/apps/entente`,
  list: (projectKey: string) => `/jira/projects/${projectKey}/list`,
  projectSettings: (projectKey: string) => `/jira/projects/${projectKey}/settings/apps/entente`,
  global: (sub?: string) => (sub ? `/jira/apps/entente/${sub}` : '/jira/apps/entente'),
  issue: (issueKey: string) => `/browse/${issueKey}`,
  search: (jql: string) => `/issues/?jql=${encodeURIComponent(jql)}`,
  dashboard: '/jira/dashboards',
  admin: '/jira/settings/entente',
  box: '/jira/box',
} as const;

const CHANGED = 'shell-route';

/** Goes to a page without loading the shell again. */
export function navigate(to: string, replace = false): void {
  if (replace) history.replaceState(null, '', to);
  else history.pushState(null, '', to);
  dispatchEvent(new Event(CHANGED));
}

export function usePath(): string {
  const [path, setPath] = useState(location.pathname + location.search);
  useEffect(() => {
    const read = () => setPath(location.pathname + location.search);
    addEventListener('popstate', read);
    addEventListener(CHANGED, read);
    return () => {
      removeEventListener('popstate', read);
      removeEventListener(CHANGED, read);
    };
  }, []);
  return path;
}
