import { lazy } from 'react';
import type { ComponentType } from 'react';
import type { Page } from './pane-state';
import type { PageProps } from './pages/page-props';
import { StartPage } from './pages/start-page';

type PageComponent = ComponentType<PageProps>;

const LOADERS: Readonly<Record<Exclude<Page, 'start'>, () => Promise<PageComponent>>> = {
  hent: async () => (await import(/* webpackChunkName: "page-hent" */ './pages/pull-page')).PullPage,
  kontrol: async () => (await import(/* webpackChunkName: "page-kontrol" */ './pages/check-page')).CheckPage,
  opdater: async () => (await import(/* webpackChunkName: "page-opdater" */ './pages/update-page')).UpdatePage,
  forslag: async () => (await import(/* webpackChunkName: "page-forslag" */ './pages/proposal-tools-page')).ProposalToolsPage,
  kpi: async () => (await import(/* webpackChunkName: "page-kpi" */ './pages/kpi-page')).KpiPage,
  kilder: async () => (await import(/* webpackChunkName: "page-kilder" */ './pages/sources-page')).SourcesPage,
  hjaelp: async () => (await import(/* webpackChunkName: "page-hjaelp" */ './pages/help-page')).HelpPage,
  indstillinger: async () => (await import(/* webpackChunkName: "page-indstillinger" */ './pages/settings-page')).SettingsPage,
};

// React keeps a page that could not be loaded as failed for good; so it is asked for anew.
const components = new Map<Page, PageComponent>([['start', StartPage]]);

/** The start page comes with the first paint, the others are loaded when they are opened; again where that failed. */
export function pageComponent(page: Page): PageComponent {
  const known = components.get(page);
  if (known !== undefined) return known;
  const component = page === 'start' ? StartPage : lazy(async () => {
    try {
      return { default: await LOADERS[page]() };
    } catch (error) {
      components.delete(page);
      throw error;
    }
  });
  components.set(page, component);
  return component;
}
