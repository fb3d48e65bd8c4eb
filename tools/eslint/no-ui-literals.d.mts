import type { Rule } from 'eslint';

export const noUiLiterals: Rule.RuleModule;
