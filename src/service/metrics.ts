import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What the service measures of itself, for Prometheus. */
export interface Metrics {
  readonly registry: Registry;
  /** Seconds from request to answer, by route (never by address: addresses hold record ids) and status. */
  readonly requests: Histogram<'route' | 'status'>;
  /** Signature checks, by outcome: signed as `raw` URL, as `decoded` URL, or `refused`. */
  readonly signatures: Counter<'outcome'>;
  /** Seconds that slices of work took, by step and outcome. */
  readonly slices: Histogram<'step' | 'outcome'>;
  /** What slices did: records added, changed, scored, deals checked, ... */
  readonly work: Counter<'step' | 'what'>;
}

/** Makes the service's metrics, in a registry of their own. */
export function openMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    requests: new Histogram({
      name: 'pacekeeper_request_seconds',
      help: 'Seconds from request to answer.',
      labelNames: ['route', 'status'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
      registers,
    }),
    signatures: new Counter({
      name: 'pacekeeper_signature_checks_total',
      help: 'Signature checks by outcome.',
      labelNames: ['outcome'],
      registers,
    }),
    slices: new Histogram({
      name: 'pacekeeper_slice_seconds',
      help: 'Seconds that slices of work took.',
      labelNames: ['step', 'outcome'],
      buckets: [0.05, 0.25, 1, 2.5, 5, 10, 15, 30],
      registers,
    }),
    work: new Counter({
      name: 'pacekeeper_work_total',
      help: 'What slices of work did.',
      labelNames: ['step', 'what'],
      registers,
    }),
  };
}
