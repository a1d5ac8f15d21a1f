import { spawnSync } from 'node:child_process'
import { BARE_CHROMIUM, OUTSIDE_PROGRAMS, type OutsideProgram } from './outside-programs.ts'

/** Installs missing programs from Debian, if this account may. Returns those still missing, each with the reason. */
export function fetchMissing(): { program: OutsideProgram; reason: string }[] {
  const missing = OUTSIDE_PROGRAMS.filter((program) => program.find() === undefined)
  if (missing.length === 0) return []

  const refusal = whyNotInstallable()
  if (refusal !== undefined) return missing.map((program) => ({ program, reason: refusal }))

  const names = missing.map((program) => program.debianPackage)
  console.log(`Fetching ${names.join(' and ')} from Debian …`)
  const failure = aptGet('update') ?? aptGet('install', '--yes', '--no-install-recommends', ...names)
  return missing
    .filter((program) => program.find() === undefined)
    .map((program) => ({ program, reason: failure ?? 'Debian installed it, but not where it is looked for' }))
}

/**
 * Installs the bare Chromium if this account may. Without it nothing is left out: tests run in the whole one, and take
 * longer.
 */
export function fetchBareChromium(): void {
  const named = process.env.HOMEWARD_CHROMIUM !== undefined
  if (named || !BARE_CHROMIUM.missing() || whyNotInstallable() !== undefined) return
  console.log(`Fetching ${BARE_CHROMIUM.debianPackage} from Debian …`)
  const install = ['install', '--yes', '--no-install-recommends', BARE_CHROMIUM.debianPackage]
  const failure = aptGet(...install) && (aptGet('update') ?? aptGet(...install))
  if (failure !== undefined) console.log(`Journeys run in the whole Chromium: ${failure}.`)
}

function whyNotInstallable(): string | undefined {
  if (spawnSync('apt-get', ['--version']).error)
    return 'it is not installed, and there is no apt-get here to fetch it with'
  if (process.getuid?.() !== 0)
    return `it is not installed, and only root may install it (${OUTSIDE_PROGRAMS.map((program) => program.debianPackage).join(', ')})`
  return undefined
}

function aptGet(...words: string[]): string | undefined {
  const run = spawnSync('apt-get', ['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=20', ...words], {
    encoding: 'utf8',
    timeout: 300_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (run.status === 0) return undefined
  const said = run.stderr.trim().split('\n').at(-1)
  return `apt-get ${words[0] ?? ''} failed${said ? `: ${said}` : ''}`
}
