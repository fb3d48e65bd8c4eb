import '@atlaskit/css-reset';
import 'virtual:ads-themes.css';
import './ui/page.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { enableTheme, readHostContext, type HostContext } from './host';
import { languageOf, loadMessages, Translations, type Screen } from './i18n';
import { Crash } from './ui/crash';
import { HostProvider } from './ui/host-context';

/** Starts one module: theme, context, messages, then the screen. */
export async function start(
  screens: readonly Screen[],
  render: (context: HostContext) => ReactNode,
): Promise<void> {
  const context = await readHostContext();
  const language = languageOf(context.locale);
  document.documentElement.lang = language.slice(0, 2);
  const [messages] = await Promise.all([
    loadMessages(language, ['common', ...screens]),
    enableTheme(),
  ]);
  const queries = new QueryClient({
    // Focus flips between the page and our frame, so it says nothing about coming back.
    defaultOptions: {
      queries: { staleTime: 30_000, retry: 1, refetchOnWindowFocus: false },
    },
  });
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <Translations locale={context.locale} timeZone={context.timeZone} messages={messages}>
        <HostProvider value={context}>
          <QueryClientProvider client={queries}>
            <Crash>{render(context)}</Crash>
          </QueryClientProvider>
        </HostProvider>
      </Translations>
    </StrictMode>,
  );
}
