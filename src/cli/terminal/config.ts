import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { wrongArgument } from './refusal.ts'

/** Every setting that comes from outside the command line. A typed option overrides it. */
export interface Config {
  readonly databaseUrl: string | undefined
  readonly dataFolder: string
  readonly host: string
  readonly port: number
  /** A port of this machine alone for counts of requests. */
  readonly metricsPort: number | undefined
  readonly server: string
  readonly account: string | undefined
  readonly passphrase: string | undefined
  readonly backupPassphrase: string | undefined
  /** Serve several agencies: the database that says which there are, and from what their logins are made. */
  readonly control: { readonly url: string; readonly secret: string } | undefined
  /** A file that names PostgreSQL servers for several agencies, with a login that may create databases and roles. */
  readonly clustersFile: string | undefined
  /** Serve as the network's server for other agencies too. */
  readonly servesNetwork: boolean
  /** The network that this agency belongs to. */
  readonly network: { readonly url: string; readonly credential: string } | undefined
  /** Of how many members records for statistics are mixed before they are written; undefined for the usual number. */
  readonly evidenceSenders: number | undefined
  /** How many months a line of the access log is kept; undefined for the usual number. */
  readonly logMonths: number | undefined
}

export const ENVIRONMENT_SETTINGS = [
  ['DATABASE_URL', 'a PostgreSQL server to keep the sealed files in, instead of the data folder'],
  ['HOMEWARD_DATA', 'the data folder (default: ./data)'],
  ['HOMEWARD_HOST', 'the address to listen on (default: 127.0.0.1)'],
  ['HOMEWARD_PORT', 'the port to listen on (default: 8720)'],
  ['HOMEWARD_SERVER', 'the server that an import goes to (default: http://127.0.0.1:8720)'],
  ['HOMEWARD_ACCOUNT', 'account code of the member who imports; asked for if it is not set'],
  ['HOMEWARD_PASSPHRASE', 'passphrase of the member who imports; asked for if it is not set'],
  ['HOMEWARD_BACKUP_PASSPHRASE', 'passphrase of a backup; asked for if it is not set'],
  ['HOMEWARD_NETWORK', 'the address of the network’s server, where this agency belongs to a network'],
  ['HOMEWARD_NETWORK_CREDENTIAL', 'the line that whoever runs the network’s server gave to this agency'],
  ['HOMEWARD_SERVES_NETWORK', 'yes: be the network’s server for the agencies that "homeward network admit" admits'],
  [
    'HOMEWARD_EVIDENCE_SENDERS',
    'records for statistics are written once this many members have sent some (default: 3)',
  ],
  ['HOMEWARD_LOG_MONTHS', 'how many months the access log (who read what) is kept, 12 to 120 (default: 36)'],
  [
    'HOMEWARD_CONTROL_URL',
    'serve several agencies: the PostgreSQL database that says which there are ("homeward agencies")',
  ],
  [
    'HOMEWARD_CONTROL_SECRET',
    'the secret from which the logins of several agencies are made: 32 characters or more, never changed',
  ],
  [
    'HOMEWARD_CLUSTERS_FILE',
    'PostgreSQL servers of several agencies, for "homeward agencies": lines of a name and an address',
  ],
  ['HOMEWARD_METRICS_PORT', 'a port of this machine alone on which counts of requests are given as OpenMetrics'],
  ['…_FILE', 'the first line of this file instead, for DATABASE_URL and each passphrase and credential'],
] as const

/** Settings that hold a secret. Each may be given as the path of a file: an environment is shown by many programs. */
const SECRETS = [
  'DATABASE_URL',
  'HOMEWARD_PASSPHRASE',
  'HOMEWARD_BACKUP_PASSPHRASE',
  'HOMEWARD_NETWORK_CREDENTIAL',
  'HOMEWARD_CONTROL_URL',
  'HOMEWARD_CONTROL_SECRET',
] as const

function withSecretFiles(environment: Settings): Settings {
  const read = SECRETS.flatMap((name): [string, string][] => {
    const file = environment[`${name}_FILE`]
    if (file === undefined || file === '') return []
    if (environment[name]) throw wrongArgument(`Set ${name} or ${name}_FILE, not both.`)
    return [[name, firstLine(`${name}_FILE`, file)]]
  })
  return { ...environment, ...Object.fromEntries(read) }
}

function firstLine(name: string, file: string): string {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw wrongArgument(`The file that ${name} names cannot be read.`)
  }
  const [line = ''] = text.split(/\r?\n/u, 1)
  if (line === '') throw wrongArgument(`The file that ${name} names begins with an empty line.`)
  return line
}

/** Settings by name, as in a process's environment. */
export type Settings = Readonly<Record<string, string | undefined>>

export const processSettings = (): Settings => process.env

const text = z.string().trim().min(1).optional()
const Environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, hostname: /.*/ }).optional(),
  HOMEWARD_DATA: text,
  HOMEWARD_HOST: text,
  HOMEWARD_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  HOMEWARD_METRICS_PORT: z.coerce.number().int().min(1).max(65535).optional(),
  HOMEWARD_SERVER: z.url({ protocol: /^https?$/ }).optional(),
  HOMEWARD_ACCOUNT: text,
  HOMEWARD_PASSPHRASE: z.string().min(1).optional(),
  HOMEWARD_BACKUP_PASSPHRASE: z.string().min(1).optional(),
  HOMEWARD_NETWORK: z.url({ protocol: /^https?$/ }).optional(),
  HOMEWARD_NETWORK_CREDENTIAL: z
    .string()
    .regex(/^[A-Za-z0-9_-]{64}$/)
    .optional(),
  HOMEWARD_CONTROL_URL: z.url({ protocol: /^postgres(ql)?$/, hostname: /.*/ }).optional(),
  HOMEWARD_CONTROL_SECRET: z.string().min(32).optional(),
  HOMEWARD_CLUSTERS_FILE: text,
  HOMEWARD_SERVES_NETWORK: z.enum(['yes', 'no']).optional(),
  HOMEWARD_EVIDENCE_SENDERS: z.coerce.number().int().min(1).max(100).optional(),
  HOMEWARD_LOG_MONTHS: z.coerce.number().int().min(12).max(120).optional(),
})

const WRONG: Readonly<Record<string, string>> = {
  DATABASE_URL:
    'DATABASE_URL is not the address of a PostgreSQL server. It looks like postgres://user:password@host:5432/database.',
  HOMEWARD_PORT: 'HOMEWARD_PORT is not a port: use a whole number from 0 to 65535.',
  HOMEWARD_METRICS_PORT: 'HOMEWARD_METRICS_PORT is not a port: use a whole number from 1 to 65535.',
  HOMEWARD_SERVER: 'HOMEWARD_SERVER is not an address: use one that begins with http:// or https://.',
  HOMEWARD_NETWORK: 'HOMEWARD_NETWORK is not an address: use one that begins with https://.',
  HOMEWARD_NETWORK_CREDENTIAL:
    'HOMEWARD_NETWORK_CREDENTIAL is not what "homeward network admit" printed: one line of 64 letters and digits.',
  HOMEWARD_CONTROL_URL:
    'HOMEWARD_CONTROL_URL is not the address of a PostgreSQL server. It looks like postgres://user:password@host:5432/database.',
  HOMEWARD_CONTROL_SECRET:
    'HOMEWARD_CONTROL_SECRET is too short: use 32 characters or more, such as from "openssl rand -hex 32".',
  HOMEWARD_SERVES_NETWORK: 'HOMEWARD_SERVES_NETWORK is yes or no.',
  HOMEWARD_EVIDENCE_SENDERS: 'HOMEWARD_EVIDENCE_SENDERS is not a whole number from 1 to 100.',
  HOMEWARD_LOG_MONTHS: 'HOMEWARD_LOG_MONTHS is not a whole number from 12 to 120.',
}

/** Reads the environment, refusing a wrong setting by its name and never repeating its value, which may hold a password. */
export function readConfig(environment: Settings): Config {
  const given = Object.fromEntries(Object.entries(withSecretFiles(environment)).filter(([, value]) => value !== ''))
  const read = Environment.safeParse(given)
  if (!read.success) {
    const name = String(read.error.issues[0]?.path[0] ?? '')
    throw wrongArgument(WRONG[name] ?? `${name} is not set to something that can be used.`)
  }
  const open = sentInClear(read.data)
  if (open !== undefined) throw wrongArgument(open)
  return {
    databaseUrl: read.data.DATABASE_URL,
    dataFolder: read.data.HOMEWARD_DATA ?? 'data',
    host: read.data.HOMEWARD_HOST ?? '127.0.0.1',
    port: read.data.HOMEWARD_PORT ?? 8720,
    metricsPort: read.data.HOMEWARD_METRICS_PORT,
    server: read.data.HOMEWARD_SERVER ?? 'http://127.0.0.1:8720',
    account: read.data.HOMEWARD_ACCOUNT,
    passphrase: read.data.HOMEWARD_PASSPHRASE,
    backupPassphrase: read.data.HOMEWARD_BACKUP_PASSPHRASE,
    servesNetwork: read.data.HOMEWARD_SERVES_NETWORK === 'yes',
    evidenceSenders: read.data.HOMEWARD_EVIDENCE_SENDERS,
    logMonths: read.data.HOMEWARD_LOG_MONTHS,
    network: networkOf(read.data.HOMEWARD_NETWORK, read.data.HOMEWARD_NETWORK_CREDENTIAL),
    control: controlOf(read.data.HOMEWARD_CONTROL_URL, read.data.HOMEWARD_CONTROL_SECRET),
    clustersFile: read.data.HOMEWARD_CLUSTERS_FILE,
  }
}

/** A line to another machine is encrypted, or the operator says in the address of the database that it need not be. */
function sentInClear(read: z.infer<typeof Environment>): string | undefined {
  for (const name of ['DATABASE_URL', 'HOMEWARD_CONTROL_URL'] as const)
    if (read[name] !== undefined && !isDatabaseLineSaid(new URL(read[name]))) return lineNotSaid(name)
  for (const name of ['HOMEWARD_SERVER', 'HOMEWARD_NETWORK'] as const) {
    const address = read[name] === undefined ? undefined : new URL(read[name])
    if (address?.protocol === 'http:' && !isThisMachine(address.hostname))
      return `${name} names another machine without TLS: use an address that begins with https://.`
  }
  return undefined
}

export const lineNotSaid = (what: string): string =>
  `${what} names another machine and does not say how the line to it is encrypted. Add ?sslmode=verify-full; or ?sslmode=disable where nobody else can reach that line.`

const SAID_OF_TLS: readonly (string | null)[] = ['verify-full', 'verify-ca', 'require', 'disable']

export const isDatabaseLineSaid = ({ hostname, searchParams }: URL): boolean =>
  SAID_OF_TLS.includes(searchParams.get('sslmode')) ||
  isThisMachine(searchParams.get('host') ?? decodeURIComponent(hostname))

/** `host`: also the folder of a socket, or nothing. */
export const isThisMachine = (host: string): boolean =>
  host === '' ||
  host.startsWith('/') ||
  host === 'localhost' ||
  host === '[::1]' ||
  host === '::1' ||
  /^127(?:[.]\d{1,3}){3}$/u.test(host)

/** Two settings that need each other: one alone would fail only at the first request. */
function networkOf(url: string | undefined, credential: string | undefined): Config['network'] {
  if ((url === undefined) !== (credential === undefined))
    throw wrongArgument('HOMEWARD_NETWORK and HOMEWARD_NETWORK_CREDENTIAL belong together: set both, or neither.')
  return url === undefined || credential === undefined ? undefined : { url, credential }
}

function controlOf(url: string | undefined, secret: string | undefined): Config['control'] {
  if ((url === undefined) !== (secret === undefined))
    throw wrongArgument('HOMEWARD_CONTROL_URL and HOMEWARD_CONTROL_SECRET belong together: set both, or neither.')
  return url === undefined || secret === undefined ? undefined : { url, secret }
}
