import type { JiraModel } from '../../jira/site';
import { say, type Language } from '../language';
import type { LinkKey, PriorityKey, ResolutionKey, TypeKey } from '../story/act';
import { LINK_NAMES, PRIORITY_NAMES, RESOLUTION_NAMES, TYPE_NAMES } from './names';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The id of each name: what the site has already is used, what it lacks is created. */
function ensure<K extends string>(
  names: Readonly<Record<K, string>>,
  present: readonly Named[],
  create: (key: K) => Named,
): Record<K, string> {
  const entries = (Object.entries(names) as [K, string][]).map(([key, name]) => {
    const known = present.find((each) => each.name.toLowerCase() === name.toLowerCase());
    return [key, (known ?? create(key)).id] as const;
  });
  return Object.fromEntries(entries) as Record<K, string>;
}

interface SiteLists {
  readonly types: Readonly<Record<TypeKey, string>>;
  readonly resolutions: Readonly<Record<ResolutionKey, string>>;
  readonly priorities: Readonly<Record<PriorityKey, string>>;
  readonly links: Readonly<Record<LinkKey, string>>;
}

export function ensureLists(model: JiraModel, language: Language): SiteLists {
  const typeNames = inLanguage(TYPE_NAMES, language);
  const resolutionNames = inLanguage(RESOLUTION_NAMES, language);
  const linkNames = Object.fromEntries(
    Object.entries(LINK_NAMES).map(([key, { name }]) => [key, say(name, language)]),
  ) as Record<LinkKey, string>;
  return {
    types: ensure(typeNames, model.issueTypes(), (key) =>
      model.createIssueType({ name: typeNames[key] }),
    ),
    resolutions: ensure(resolutionNames, model.resolutions(), (key) =>
      model.createResolution({ name: resolutionNames[key] }),
    ),
    priorities: ensure(PRIORITY_NAMES, model.priorities(), (key) =>
      model.createPriority({ name: PRIORITY_NAMES[key] }),
    ),
    links: ensure(linkNames, model.linkTypes(), (key) =>
      model.createLinkType({
        name: linkNames[key],
        inward: say(LINK_NAMES[key].inward, language),
        outward: say(LINK_NAMES[key].outward, language),
      }),
    ),
  };
}

function inLanguage<K extends string>(
  names: Readonly<Record<K, { readonly en: string; readonly fr: string }>>,
  language: Language,
): Record<K, string> {
  const entries = Object.entries(names) as [K, { en: string; fr: string }][];
  return Object.fromEntries(entries.map(([key, name]) => [key, say(name, language)])) as Record<
    K,
    string
  >;
}
