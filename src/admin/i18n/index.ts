import en from "./json/en.json"

// Language, then namespace: the plugin's own, so that it meets no other's keys.
export default {
  en: { mirakl: en },
}
