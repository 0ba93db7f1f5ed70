/** What Mirakl takes (OR74), and the media type of each. */
const MEDIA_TYPES: Record<string, string> = {
  csv: "text/csv",
  doc: "application/msword",
  xls: "application/vnd.ms-excel",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ppt: "application/vnd.ms-powerpoint",
  pdf: "application/pdf",
  odt: "application/vnd.oasis.opendocument.text",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  odp: "application/vnd.oasis.opendocument.presentation",
  txt: "text/plain",
  rtf: "application/rtf",
  png: "image/png",
  jpg: "image/jpeg",
  gif: "image/gif",
  zpl: "application/octet-stream",
  mov: "video/quicktime",
  mp4: "video/mp4",
}

const LONGEST_NAME = 100

/** The file types that Mirakl takes. */
export const DOCUMENT_EXTENSIONS = Object.keys(MEDIA_TYPES)

/** @returns null for a file that Mirakl does not take */
export function mediaTypeOf(fileName: string): string | null {
  const extension = fileName.split(".").at(-1)?.toLowerCase() ?? ""
  return fileName.includes(".") ? (MEDIA_TYPES[extension] ?? null) : null
}

/**
 * A name that is safe in a header, on a disk and for Mirakl, which wants ASCII:
 * letters lose their accents, everything else that is not plain becomes `_`,
 * and no folder is left of it.
 */
export function toSafeFileName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? ""
  const plain = base
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\w.() -]+/g, "_")
    .replace(/^[. ]+/, "")
  return plain.slice(-LONGEST_NAME) || "document"
}
