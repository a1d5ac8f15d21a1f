import { later } from './later.ts'

export const Evidence = later(async () => ({
  default: (await import('../screens/evidence/home/evidence-screen.tsx')).EvidenceScreen,
}))
export const EvidenceTable = later(async () => ({
  default: (await import('../screens/evidence/tables/evidence-table-screen.tsx')).TableScreen,
}))
export const EvidenceRelease = later(async () => ({
  default: (await import('../screens/evidence/release/evidence-release-screen.tsx')).ReleaseScreen,
}))
export const EvidenceLedger = later(async () => ({
  default: (await import('../screens/evidence/ledger/evidence-ledger-screen.tsx')).LedgerScreen,
}))
export const EvidenceIndicators = later(async () => ({
  default: (await import('../screens/evidence/indicators/evidence-indicators-screen.tsx')).IndicatorsScreen,
}))
export const EvidenceDatasets = later(async () => ({
  default: (await import('../screens/evidence/datasets/evidence-datasets-screen.tsx')).DatasetsScreen,
}))
export const EvidenceHtcds = later(async () => ({
  default: (await import('../screens/evidence/imports/evidence-htcds-screen.tsx')).HtcdsScreen,
}))
export const EvidenceFileTable = later(async () => ({
  default: (await import('../screens/evidence/imports/evidence-file-table-screen.tsx')).FileTableScreen,
}))
export const EvidenceMethod = later(async () => ({
  default: (await import('../screens/evidence/method/evidence-method-screen.tsx')).MethodScreen,
}))
