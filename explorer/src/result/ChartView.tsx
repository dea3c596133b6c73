import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../language.ts';
import { barsOf } from './bars.ts';
import type { Table } from './tables.ts';

const ROW_HEIGHT = 24;
const LONGEST_NAME = 28;
const short = (name: string): string => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name);

/** Bars, drawn by Plot, which is loaded when a chart is first looked at. The table view is its accessible twin. */
export function ChartView({ table }: { readonly table: Table }) {
  const messages = useMessages();
  const place = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  const chart = barsOf(table);
  useEffect(() => {
    let stale = false;
    const element = place.current;
    if (chart === undefined || element === null) return;
    const draw = async (): Promise<void> => {
      const Plot = await import('@observablehq/plot');
      if (stale) return;
      const svg = Plot.plot({
        width: Math.max(280, Math.min(900, element.clientWidth)),
        height: chart.bars.length * ROW_HEIGHT + 60,
        marginLeft: 210,
        marginRight: 56,
        style: { background: 'transparent', fontSize: '12px' },
        x: { label: chart.measure, grid: true, nice: true },
        y: { type: 'band', label: null, tickFormat: short, tickSize: 0 },
        marks: [
          Plot.barX(chart.bars, { x: 'value', y: 'name', sort: { y: null }, className: 'pg-bar' }),
          Plot.text(chart.bars, { x: 'value', y: 'name', text: 'value', textAnchor: 'start', dx: 5 }),
          Plot.ruleX([0]),
        ],
      });
      svg.setAttribute('role', 'img');
      svg.setAttribute('aria-label', `${messages.chartLabel} ${chart.measure} / ${chart.label}`);
      for (const mark of svg.querySelectorAll('[aria-label]')) mark.removeAttribute('aria-label');
      element.replaceChildren(svg);
    };
    draw().catch(() => setFailed(true));
    return () => {
      stale = true;
    };
  });
  if (chart === undefined) return <p className="pg-note">{messages.noChart}</p>;
  if (failed) return <p role="alert">{messages.chartFailed}</p>;
  return (
    <>
      {chart.bars.length < chart.all && <p className="pg-note">{messages.firstBars(chart.bars.length, chart.all)}</p>}
      <div ref={place} className="pg-chart" />
    </>
  );
}
