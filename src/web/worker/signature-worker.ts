import { answerChecks } from '#device/sync/taking/signature-check.ts'

answerChecks(self)
