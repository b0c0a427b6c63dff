import { createRoot } from 'react-dom/client';
import type { Page, PageContent } from '../page.ts';
import { AppPageView } from './pages/app-page.tsx';
import { Frame } from './pages/frame.tsx';
import { Home } from './pages/home-page.tsx';
import { ImportPageView } from './pages/import/import-page.tsx';
import { ContactListPage, DealListPage } from './pages/list-page.tsx';
import { MessagePage } from './pages/message-page.tsx';
import { RecordView } from './pages/record-page.tsx';

const place = document.getElementById('app');
if (place === null) throw new Error('The document has no place for the page.');
const page: Page = JSON.parse(place.dataset['page'] ?? 'null');
document.title = `${titleOf(page.content)} · Pacekeeper preview`;
createRoot(place).render(
  <Frame frame={page.frame} kind={page.content.kind}>
    <Content content={page.content} frame={page.frame} />
  </Frame>,
);

function Content({ content, frame: { locale, now } }: Page) {
  switch (content.kind) {
    case 'home':
      return <Home content={content} locale={locale} />;
    case 'contacts':
      return <ContactListPage content={content} locale={locale} />;
    case 'deals':
      return <DealListPage content={content} locale={locale} />;
    case 'record':
      return <RecordView content={content} now={now} />;
    case 'app page':
      return <AppPageView place={content.place} now={now} />;
    case 'import':
      return content.offered ? (
        <ImportPageView view={content} locale={locale} />
      ) : (
        <MessagePage title="No import here" message={content.why} />
      );
    case 'not found':
      return <MessagePage title="Not here" message={content.message} />;
    case 'failed':
      return (
        <MessagePage
          title="This page failed"
          message={`The terminal says why, under the reference ${content.reference}.`}
        />
      );
  }
}

function titleOf(content: PageContent): string {
  switch (content.kind) {
    case 'home':
      return 'Overview';
    case 'contacts':
      return 'Contacts';
    case 'deals':
      return 'Deals';
    case 'record':
      return content.name;
    case 'app page':
      return content.place.title;
    case 'import':
      return 'Import';
    case 'not found':
    case 'failed':
      return 'No page';
  }
}
