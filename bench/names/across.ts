import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AGENCY_QUESTIONS, BATCH, EvaluatedBatch, NetworkView, PossibleMatch } from '../../src/contract/network.ts'
import { networkKeys } from '../../src/names/across/network-keys.ts'
import { networkInput } from '../../src/sealing/network/network-secret.ts'
import { blindForEpochs, epochAt, epochInfo, finishIn } from '../../src/sealing/network/epoch-oprf.ts'
import { shortOutput } from '../../src/sealing/network/oprf.ts'
import { randomBytes } from '../../src/sealing/primitives/bytes.ts'
import { openDatabase } from '../../src/store/database/database.ts'
import { startTestNetwork, type TestNetwork } from '../../test/support/network.ts'
import { asOwner, inDatabase, startPostgres } from '../../test/support/postgres.ts'
import { median, type Row, shown, under } from '../row.ts'

/** People in the files of the partners of one network, each with the same number of rows. */
const PEOPLE = 1_000_000
const AGENCIES = 20
const QUESTIONS = 41
const LIMIT = 150

/**
 * One question to a network's server on PostgreSQL whose partners hold a million people: keys, blinding, evaluation
 * with its proof, its verification, and the comparison, one after the other.
 */
export async function acrossAgencies(say: (line: string) => void): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-across-'))
  await chmod(folder, 0o755)
  const postgres = await startPostgres(folder)
  if (!postgres)
    throw new Error('PostgreSQL was not found: install it, or name the folder with initdb in HOMEWARD_POSTGRES_BIN')
  try {
    await asOwner(postgres.url, 'create database across')
    const url = inDatabase(postgres.url, 'across')
    const network = await startTestNetwork({ name: 'a PostgreSQL server', open: () => openDatabase({ url }) })
    say(`across agencies: ${String(PEOPLE)} people are put in`)
    await fill(url, network)
    const rows = await asked(network)
    await network.stop()
    return rows
  } finally {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function fill(url: string, network: TestNetwork): Promise<void> {
  const partners = await Promise.all(Array.from({ length: AGENCIES }, () => network.admit()))
  const list = partners.map(({ agency }) => `'\\x${Buffer.from(agency).toString('hex')}'::bytea`).join(',')
  // Without the keys, outputs and handles are indistinguishable from random bytes, so the bench uses random ones.
  await asOwner(url, 'alter table homeward.network_keys drop constraint network_keys_pkey')
  await asOwner(url, 'drop index homeward.network_keys_by_output')
  await asOwner(
    url,
    `insert into homeward.network_keys (agency, handle, output, epoch) select (array[${list}])[1 + n % ${String(AGENCIES)}], substr(one, 1, 8), substr(one, 9, 8), ${String(epochAt(network.clock.now).epoch)} from (select n, uuid_send(gen_random_uuid()) as one from generate_series(1, ${String(PEOPLE * BATCH)}) n) s`,
  )
  await asOwner(url, 'alter table homeward.network_keys add primary key (agency, handle)')
  await asOwner(url, 'create index network_keys_by_output on homeward.network_keys (output)')
  await asOwner(url, 'analyze homeward.network_keys')
}

async function asked(network: TestNetwork): Promise<Row[]> {
  let us = await network.admit()
  const { publicKey, epoch } = (await network.as(us, 'GET', '')).as(NetworkView)
  const epochs = [epoch, epoch - 1]
  const secret = randomBytes(32)
  const [whole, compared, worked]: number[][] = [[], [], []]
  for (let n = 0; n < QUESTIONS; n += 1) {
    if (n % AGENCY_QUESTIONS === AGENCY_QUESTIONS - 1) us = await network.admit()
    const began = performance.now()
    const used = process.cpuUsage()
    const keys = networkKeys(
      { names: [`Sokha Meas ${String.fromCodePoint(97 + (n % 26))}im`], born: { from: 2012, to: 2013 } },
      'asked',
    )
    const blinded = Array.from({ length: BATCH }, (_, at) =>
      blindForEpochs(keys[at] === undefined ? randomBytes(32) : networkInput(secret, keys[at]), publicKey),
    )
    const batch = (
      await network.as(us, 'POST', '/evaluate', {
        v: 1,
        purpose: 'tracing',
        epochs,
        elements: blinded.map(({ element }) => element),
      })
    ).as(EvaluatedBatch)
    const outputs = epochs.flatMap((of, at) => {
      const done = batch.batches[at] && finishIn(epochInfo(of), blinded, batch.batches[at], publicKey)
      if (!done?.ok) throw new Error('an evaluation did not prove itself')
      return done.value
    })
    const evaluated = performance.now()
    ;(await network.as(us, 'POST', '/question', { v: 1, purpose: 'tracing', outputs: outputs.map(shortOutput) })).as(
      PossibleMatch,
    )
    whole?.push(performance.now() - began)
    compared?.push(performance.now() - evaluated)
    const { user, system } = process.cpuUsage(used)
    worked?.push((user + system) / 1000)
  }
  return [
    under('across agencies, 1,000,000 people held: one question', median(whole ?? []), LIMIT, 'ms'),
    shown('   of which comparing with what partners hold', median(compared ?? []), 'ms'),
    shown('   processor time, both sides without the database', median(worked ?? []), 'ms'),
  ]
}
