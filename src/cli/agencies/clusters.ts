import { readFileSync } from 'node:fs'
import { clusterAddress } from '#store/agencies/agency-place.ts'
import { isDatabaseLineSaid, lineNotSaid } from '../terminal/config.ts'
import { wrongArgument } from '../terminal/refusal.ts'

/** A PostgreSQL server on which agencies may lie, with a login that may create databases and roles. */
export interface Cluster {
  readonly name: string
  readonly adminUrl: string
}

/** Reads the file of clusters: a name and an address on each line. Errors name the line and never repeat the address. */
export function readClusters(file: string | undefined): readonly Cluster[] {
  if (file === undefined)
    throw wrongArgument(
      'Set HOMEWARD_CLUSTERS_FILE: a file with a line for each PostgreSQL server, its name and the address of a role that may create databases and roles.',
    )
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw wrongArgument('The file that HOMEWARD_CLUSTERS_FILE names cannot be read.')
  }
  const clusters = text.split(/\r?\n/u).flatMap((line, at) => {
    if (line.trim() === '' || line.trimStart().startsWith('#')) return []
    return [parseCluster(line.trim(), `Line ${String(at + 1)} of HOMEWARD_CLUSTERS_FILE`)]
  })
  if (clusters.length === 0) throw wrongArgument('HOMEWARD_CLUSTERS_FILE names no PostgreSQL server.')
  for (const [at, { name, adminUrl }] of clusters.entries())
    if (
      clusters.findIndex((one) => one.name === name || clusterAddress(one.adminUrl) === clusterAddress(adminUrl)) < at
    )
      throw wrongArgument(`HOMEWARD_CLUSTERS_FILE names ${name}, or the address that it has, twice.`)
  return clusters
}

function parseCluster(line: string, where: string): Cluster {
  const [name = '', adminUrl = '', ...more] = line.split(/\s+/u)
  if (
    more.length > 0 ||
    !/^[\w-]{1,40}$/.test(name) ||
    !URL.canParse(adminUrl) ||
    !/^postgres(ql)?:$/.test(new URL(adminUrl).protocol)
  )
    throw wrongArgument(`${where} is not a name and an address such as postgres://admin:password@db1:5432/postgres.`)
  if (!isDatabaseLineSaid(new URL(adminUrl))) throw wrongArgument(lineNotSaid(where))
  return { name, adminUrl }
}

/** The cluster of that name, or the first of the file. */
export function clusterNamed(clusters: readonly Cluster[], name: string | undefined): Cluster {
  const found = name === undefined ? clusters[0] : clusters.find((cluster) => cluster.name === name)
  if (!found)
    throw wrongArgument(
      `HOMEWARD_CLUSTERS_FILE has no PostgreSQL server of that name. It has: ${clusters.map((one) => one.name).join(', ')}.`,
    )
  return found
}

/** The cluster at which an agency lies. */
export function clusterAt(clusters: readonly Cluster[], address: string): Cluster {
  const found = clusters.find(({ adminUrl }) => clusterAddress(adminUrl) === address)
  if (!found)
    throw wrongArgument('The PostgreSQL server on which this agency lies stands in no line of HOMEWARD_CLUSTERS_FILE.')
  return found
}
