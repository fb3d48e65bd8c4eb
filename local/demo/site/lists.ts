import type { JiraModel } from '../../jira/site';
import { say, type Bilingual, type Language } from '../language';
import type { LinkKey, PriorityKey, ResolutionKey, TypeKey } from '../story/act';
import { LINK_NAMES, PRIORITY_NAMES, RESOLUTION_NAMES, TYPE_NAMES } from './names';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface SiteLists {
  readonly types: Readonly<Record<TypeKey, string>>;
  readonly resolutions: Readonly<Record<ResolutionKey, string>>;
  readonly priorities: Readonly<Record<PriorityKey, string>>;
  readonly links: Readonly<Record<LinkKey, string>>;
}

/** What Jira brings and set-up has made, found by name. @throws Error where one is missing. */
export function findLists(model: JiraModel, language: Language): SiteLists {
  return {
    types: findAll(TYPE_NAMES, model.issueTypes(), language),
    resolutions: findAll(RESOLUTION_NAMES, model.resolutions(), language),
    priorities: findAll(PRIORITY_NAMES, model.priorities(), language),
    links: findAll(LINK_NAMES, model.linkTypes(), language),
  };
}

/** The id of each name. */
export function findAll<K extends string>(
  names: Readonly<Record<K, Bilingual>>,
  present: readonly Named[],
  language: Language,
): Record<K, string> {
  const ids = (Object.entries(names) as [K, Bilingual][]).map(([key, text]) => {
    const name = say(text, language).toLowerCase();
    const found = present.find((each) => each.name.toLowerCase() === name);
    if (!found) throw new Error(`${key}: the site has nothing that is called ${name}`);
    return [key, found.id] as const;
  });
  return Object.fromEntries(ids) as Record<K, string>;
}
