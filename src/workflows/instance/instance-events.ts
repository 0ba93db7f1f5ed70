/** Emitted with `{ id: <instance id> }` when settings or mappings changed that may let held orders go on. */
export const MIRAKL_INSTANCE_CHANGED = "mirakl-instance.changed"
