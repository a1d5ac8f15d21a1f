import type { AgencyMeasures, ServerMeasures } from './measures.ts'

/** Families of OpenMetrics 1.0, as lines of text. */

export type Labels = Readonly<Record<string, string>>

export interface Sample {
  readonly labels: Labels
  readonly value: number
}

export const counter = (name: string, help: string, samples: readonly Sample[]): readonly string[] => [
  ...head(name, 'counter', help),
  ...samples.map(({ labels, value }) => line(`${name}_total`, labels, value)),
]

/** A gauge without samples says nothing, so its name is left out, too. */
export const gauge = (name: string, help: string, samples: readonly Sample[]): readonly string[] =>
  samples.length === 0
    ? []
    : [...head(name, 'gauge', help), ...samples.map(({ labels, value }) => line(name, labels, value))]

export const histogram = (
  name: string,
  help: string,
  bounds: readonly number[],
  samples: readonly {
    readonly labels: Labels
    readonly within: readonly number[]
    readonly count: number
    readonly seconds: number
  }[],
): readonly string[] => [
  ...head(name, 'histogram', help),
  ...samples.flatMap(({ labels, within, count, seconds }) => [
    ...bounds.map((bound, at) => line(`${name}_bucket`, { ...labels, le: asBound(bound) }, within[at] ?? 0)),
    line(`${name}_bucket`, { ...labels, le: '+Inf' }, count),
    line(`${name}_count`, labels, count),
    line(`${name}_sum`, labels, Number(seconds.toFixed(3))),
  ]),
]

/** What was measured now. An agency is its number. */
export function measuredFamilies({ agencies, control }: ServerMeasures): readonly string[] {
  const of = (value: (agency: AgencyMeasures) => number | undefined): readonly Sample[] =>
    agencies.flatMap((measures) => {
      const measured = value(measures)
      const labels = measures.agency === undefined ? {} : { agency: String(measures.agency) }
      return measured === undefined ? [] : [{ labels, value: measured }]
    })
  return [
    ...gauge(
      'homeward_database_answers',
      'Whether the database answers.',
      of(({ answers }) => (answers ? 1 : 0)),
    ),
    ...gauge(
      'homeward_database_bytes',
      'How large the database is.',
      of(({ database }) => database?.bytes),
    ),
    ...gauge(
      'homeward_feed_lag_seconds',
      'For how long the oldest open transaction has held back what others wrote since.',
      of(({ database }) => database?.feedLag),
    ),
    ...gauge(
      'homeward_pool_open',
      'Connections to the database.',
      of(({ pool }) => pool?.open),
    ),
    ...gauge(
      'homeward_pool_idle',
      'Connections that nobody uses now.',
      of(({ pool }) => pool?.idle),
    ),
    ...gauge(
      'homeward_pool_waiting',
      'Requests that wait for a connection.',
      of(({ pool }) => pool?.waiting),
    ),
    ...gauge(
      'homeward_requests_running',
      'Requests that are answered now.',
      of(({ requests }) => requests?.running),
    ),
    ...gauge(
      'homeward_requests_waiting',
      'Requests that wait for their turn.',
      of(({ requests }) => requests?.waiting),
    ),
    ...gauge(
      'homeward_control_database_answers',
      'Whether the control database answered when it was last asked.',
      control === undefined ? [] : [{ labels: {}, value: control ? 1 : 0 }],
    ),
  ]
}

const head = (name: string, type: string, help: string): readonly string[] => [
  `# TYPE ${name} ${type}`,
  `# HELP ${name} ${help}`,
]

const line = (name: string, labels: Labels, value: number): string => `${name}${asText(labels)} ${String(value)}`

/** Whatever is no plain sign of a name is left out, so that nothing ends a label early. */
function asText(labels: Labels): string {
  const pairs = Object.entries(labels).map(
    ([name, value]) => `${name}="${value.replaceAll(/[^\w/:.+-]/g, '').slice(0, 64)}"`,
  )
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`
}

/** OpenMetrics asks for a decimal point in a bound. */
const asBound = (bound: number): string => (Number.isInteger(bound) ? `${String(bound)}.0` : String(bound))
