import type { ServiceTold } from './services/service-told.ts'
import { BODY_AND_MIND } from './services/body-and-mind.ts'
import { LAW_AND_PAPERS } from './services/law-and-papers.ts'
import { LEARNING_AND_WORK } from './services/learning-and-work.ts'
import { LIVING } from './services/living.ts'

/** The services that the invented agency knows: some work, some are full, some set a condition that no help may set, some are closed. None of them exists. */
export const SERVICES: readonly ServiceTold[] = [...LIVING, ...BODY_AND_MIND, ...LEARNING_AND_WORK, ...LAW_AND_PAPERS]
