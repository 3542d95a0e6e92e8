import { notFound } from 'next/navigation';
import { TextLink } from '@/components/ui/link';
import { Buttons, Chips } from './actions-sample';
import { Both } from './both';
import { Bars, Lines } from './charts-sample';
import { Banners, Emptiness } from './feedback-sample';
import { Choices, Fields, FieldsInError } from './forms-sample';
import { Maps } from './map-sample';
import { Paper } from './paper-sample';
import { Portraits, Progress, Record } from './records-sample';
import { Table } from './table-sample';

export const metadata = { title: 'Sample' };

/** Every component in every state. Only where people practise. */
export default function SamplePage() {
  if (process.env.TRAINING_MODE !== '1') notFound();
  return (
    <main className="mx-auto max-w-[1600px] p-4 sm:p-8">
      <h1 className="text-title font-semibold">Sample</h1>
      <p className="text-ink-2">
        Every component in every state. The frame is on <TextLink href="/sample/frame">a page of its own</TextLink>.
      </p>
      <Both title="Buttons, links, keys, dialog">{() => <Buttons />}</Both>
      <Both title="Status chips">{() => <Chips />}</Both>
      <Both title="Fields">{(theme) => <Fields theme={theme} />}</Both>
      <Both title="Fields in error">{(theme) => <FieldsInError theme={theme} />}</Both>
      <Both title="Fields, office" density="office">
        {(theme) => <FieldsInError theme={`office-${theme}`} />}
      </Both>
      <Both title="Choice and checklist">{(theme) => <Choices theme={theme} />}</Both>
      <Both title="Banners">{() => <Banners />}</Both>
      <Both title="Empty, loading">{() => <Emptiness />}</Both>
      <Both title="Record: page header, tabs, card, definition list">{(theme) => <Record theme={theme} />}</Both>
      <Both title="Portraits">{() => <Portraits />}</Both>
      <Both title="Steps and timeline">{(theme) => <Progress theme={theme} />}</Both>
      <Both title="Data table, office" density="office">
        {(theme) => <Table label={`Log audit ${theme}`} />}
      </Both>
      <Both title="Map" density="office">
        {(theme) => <Maps theme={theme} />}
      </Both>
      <Both title="Line chart" density="office">
        {() => <Lines />}
      </Both>
      <Both title="Bars, sparkline" density="office">
        {() => <Bars />}
      </Both>
      <section className="mt-10">
        <h2 className="mb-3 text-section font-semibold">Paper, 80 mm</h2>
        <Paper />
      </section>
    </main>
  );
}
