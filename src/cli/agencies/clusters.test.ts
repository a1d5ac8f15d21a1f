import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { clusterAddress } from '#store/agencies/agency-place.ts'
import { clusterAt, clusterNamed, readClusters } from './clusters.ts'

const folder = mkdtempSync(join(tmpdir(), 'homeward-clusters-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const NORTH = 'postgres://admin:a-secret@127.0.0.1:5432/postgres'
const SOUTH = 'postgres://admin:a-secret@127.0.0.1:5433/postgres'

function written(...lines: readonly string[]): string {
  const file = join(folder, 'clusters')
  writeFileSync(file, lines.join('\n'))
  return file
}

describe('The file of PostgreSQL servers', () => {
  test.each([
    ['that is not named', () => undefined, /Set HOMEWARD_CLUSTERS_FILE/],
    ['that is not there', () => join(folder, 'none'), /cannot be read/],
    ['without a server', () => written('# none yet', ''), /names no PostgreSQL server/],
    ['with a name alone', () => written(`north ${NORTH}`, 'south'), /Line 2 .* is not a name and an address/],
    ['with another engine', () => written('north mysql://admin:a-secret@127.0.0.1/x'), /Line 1 .* is not a name/],
    ['with a third word', () => written(`north ${NORTH} spare`), /Line 1 .* is not a name/],
    ['with a name twice', () => written(`north ${NORTH}`, `north ${SOUTH}`), /names north, .* twice/],
    ['with an address twice', () => written(`north ${NORTH}`, `south ${NORTH}`), /names south, .* twice/],
  ])('%s is refused, and no address is repeated', (_, file, why) => {
    const refused = () => readClusters(file())
    expect(refused).toThrow(why)
    expect(refused).not.toThrow(/a-secret/)
  })

  test('is read line by line, without comments', () => {
    expect(readClusters(written('# two', `north ${NORTH}`, '', `  south ${SOUTH}`))).toEqual([
      { name: 'north', adminUrl: NORTH },
      { name: 'south', adminUrl: SOUTH },
    ])
  })
})

describe('A PostgreSQL server of the file', () => {
  const clusters = [
    { name: 'north', adminUrl: NORTH },
    { name: 'south', adminUrl: SOUTH },
  ]

  test('of another name is refused, with the names that there are', () => {
    expect(() => clusterNamed(clusters, 'west')).toThrow(/no PostgreSQL server of that name. It has: north, south\./)
  })

  test('is found by its name, and is the first where none is said', () => {
    expect(clusterNamed(clusters, 'south').adminUrl).toBe(SOUTH)
    expect(clusterNamed(clusters, undefined).adminUrl).toBe(NORTH)
  })

  test('at which an agency lies is found by its address, and one in no line is refused', () => {
    expect(clusterAt(clusters, clusterAddress(SOUTH)).name).toBe('south')
    expect(() => clusterAt(clusters, '127.0.0.1:5999')).toThrow(/stands in no line/)
  })
})
