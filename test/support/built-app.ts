import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildIfStale } from '../../scripts/build/build-if-stale.ts'
import { startSharedBrowser } from './browser.ts'
import { makeFoundedTemplate } from './app/founded-template.ts'
import { makeEmbeddedTemplate } from './embedded-template.ts'

/** Builds the app where it is missing or older than its sources. */
export const buildApp = () => buildIfStale((words) => console.log(words))

let folder: string
let browser: Awaited<ReturnType<typeof startSharedBrowser>>

/**
 * Runs once before the tests that open the app: builds the app, prepares an empty
 * database and an agency, and starts the browser.
 */
export async function setup(project: TestProject): Promise<void> {
  buildApp()
  folder = mkdtempSync(join(tmpdir(), 'homeward-template-'))
  const template = join(folder, 'embedded')
  await makeEmbeddedTemplate(template)
  project.provide('embeddedTemplate', template)
  makeFoundedTemplate(folder, template)
  project.provide('foundedTemplate', folder)
  browser = await startSharedBrowser()
  project.provide('browser', browser.wsEndpoint())
}

export async function teardown(): Promise<void> {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}
