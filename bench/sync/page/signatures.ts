import { answerChecks } from '../../../src/device/sync/receive/signature-check.ts'

answerChecks(self)
