import de from "./json/de.json"
import en from "./json/en.json"
import es from "./json/es.json"
import fr from "./json/fr.json"

// Language, then namespace: the plugin's own, so that it meets no other's keys.
export default {
  en: { mirakl: en },
  de: { mirakl: de },
  fr: { mirakl: fr },
  es: { mirakl: es },
}
