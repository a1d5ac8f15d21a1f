import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildWhereOlder } from '../../scripts/built-app.ts'
import { makeEmbeddedTemplate } from './embedded-template.ts'

/** Builds the app where it is missing or older than its sources. */
export const buildApp = () => buildWhereOlder((words) => console.log(words))

let folder: string

/** Runs once before the tests that open the app: the app is built, and a database to begin with stands. */
export async function setup(project: TestProject): Promise<void> {
  buildApp()
  folder = mkdtempSync(join(tmpdir(), 'homeward-template-'))
  const template = join(folder, 'embedded')
  await makeEmbeddedTemplate(template)
  project.provide('embeddedTemplate', template)
}

export const teardown = () => rmSync(folder, { recursive: true, force: true })
