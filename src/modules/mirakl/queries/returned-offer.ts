/**
 * Assignments to a stored listing. An offer that comes back may have been made
 * anew: what Mirakl accepted of the one before says nothing of what it sells now.
 */
export const FORGOTTEN_WHEN_BACK = [
  "sync_status = case when listing.removed_at is null then listing.sync_status else 'never' end",
  ...[
    "exported_quantity",
    "exported_at",
    "accepted_quantity",
    "accepted_at",
    "sync_error",
    "proven_equal_at",
  ].map(
    (name) =>
      `${name} = case when listing.removed_at is null then listing.${name} end`
  ),
].join(", ")
