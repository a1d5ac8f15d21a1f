import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildIfStale } from '../../scripts/build/build-if-stale.ts'
import { makeFoundedTemplate } from './app/founded-template.ts'
import { makeLightApps } from './app/light-cost/light-app.ts'
import { provideDatabases, type ProvidedDatabases } from './postgres.ts'

/** Builds the app where it is missing or older than its sources. */
export const buildApp = () => buildIfStale((words) => console.log(words))

let folder: string
let databases: ProvidedDatabases

/** Runs once before the tests that open the app: builds the app and prepares databases, one empty and one with an agency. */
export async function setup(project: TestProject): Promise<void> {
  buildApp()
  folder = mkdtempSync(join(tmpdir(), 'homeward-template-'))
  const apps = { light: join(folder, 'light-app'), undoable: join(folder, 'undoable-app') }
  await makeLightApps(apps)
  project.provide('lightApp', apps.light)
  project.provide('undoableApp', apps.undoable)
  databases = await provideDatabases(project)
  await makeFoundedTemplate(folder, databases)
  project.provide('foundedTemplate', folder)
}

export async function teardown(): Promise<void> {
  await databases.stop()
  rmSync(folder, { recursive: true, force: true })
}
