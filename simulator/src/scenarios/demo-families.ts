/** One product family of the demo shops: a title per language and its options. */
export type DemoFamily = {
  /** First part of the SKUs. */
  code: string
  fr: string
  de: string
  brand: string
  categoryCode: string
  logisticClass: string
  /** [SKU suffix, French label, German label, price with French VAT] */
  options: [string, string, string, number][]
}

export const DEMO_FAMILIES: readonly DemoFamily[] = [
  home(
    "CASS",
    "Casserole en inox",
    "Edelstahl-Stieltopf",
    "Atelier Feu",
    "110",
    [
      ["16", "16 cm", "16 cm", 24.9],
      ["20", "20 cm", "20 cm", 32.9],
      ["24", "24 cm", "24 cm", 39.9],
    ]
  ),
  home(
    "POEL",
    "Poêle antiadhésive",
    "Beschichtete Pfanne",
    "Atelier Feu",
    "110",
    [
      ["20", "20 cm", "20 cm", 19.9],
      ["24", "24 cm", "24 cm", 24.9],
      ["28", "28 cm", "28 cm", 29.9],
      ["32", "32 cm", "32 cm", 36.5],
    ]
  ),
  home("COUT", "Couteau de cuisine", "Küchenmesser", "Lame Douce", "110", [
    ["OFF", "office 10 cm", "Schälmesser 10 cm", 12.5],
    ["CHEF", "chef 20 cm", "Kochmesser 20 cm", 34.0],
    ["PAIN", "à pain 22 cm", "Brotmesser 22 cm", 27.9],
    ["SANT", "santoku 17 cm", "Santoku 17 cm", 41.5],
  ]),
  home("BOL", "Bol en grès", "Steinzeugschale", "Terre & Four", "110", [
    ["BLC", "blanc", "weiß", 8.9],
    ["BLE", "bleu nuit", "nachtblau", 8.9],
    ["VRT", "vert sauge", "salbeigrün", 8.9],
    ["TER", "terracotta", "terrakotta", 9.5],
  ]),
  home("VERR", "Verre soufflé", "Mundgeblasenes Glas", "Terre & Four", "110", [
    ["EAU", "à eau", "Wasserglas", 6.9],
    ["VIN", "à vin", "Weinglas", 11.9],
    ["CHA", "à champagne", "Champagnerglas", 13.9],
  ]),
  home("PLAN", "Planche à découper", "Schneidebrett", "Lame Douce", "110", [
    ["HEV", "hévéa", "Kautschukholz", 22.0],
    ["BAM", "bambou", "Bambus", 18.5],
    ["NOY", "noyer", "Nussbaum", 49.0],
  ]),
  home(
    "HOUS",
    "Housse de couette en lin",
    "Bettbezug aus Leinen",
    "Nuit Claire",
    "120",
    [
      ["140", "140 × 200 cm", "140 × 200 cm", 89.0],
      ["200", "200 × 200 cm", "200 × 200 cm", 109.0],
      ["240", "240 × 220 cm", "240 × 220 cm", 129.0],
      ["260", "260 × 240 cm", "260 × 240 cm", 149.0],
    ]
  ),
  home(
    "DRAP",
    "Drap-housse percale",
    "Spannbettlaken Perkal",
    "Nuit Claire",
    "120",
    [
      ["090", "90 × 190 cm", "90 × 190 cm", 24.9],
      ["140", "140 × 190 cm", "140 × 190 cm", 32.9],
      ["160", "160 × 200 cm", "160 × 200 cm", 36.9],
      ["180", "180 × 200 cm", "180 × 200 cm", 41.9],
    ]
  ),
  home(
    "TAIE",
    "Taie d'oreiller percale",
    "Kissenbezug Perkal",
    "Nuit Claire",
    "120",
    [
      ["65B", "65 × 65 cm blanc", "65 × 65 cm weiß", 14.9],
      ["65G", "65 × 65 cm gris", "65 × 65 cm grau", 14.9],
      ["50B", "50 × 70 cm blanc", "50 × 70 cm weiß", 12.9],
    ]
  ),
  home("OREI", "Oreiller en duvet", "Daunenkissen", "Nuit Claire", "120", [
    ["FER", "ferme", "fest", 59.0],
    ["MED", "médium", "mittel", 55.0],
    ["SOU", "souple", "weich", 52.0],
  ]),
  home("PLAI", "Plaid en laine", "Wollplaid", "Nuit Claire", "120", [
    ["ECR", "écru", "naturweiß", 69.0],
    ["OCR", "ocre", "ocker", 69.0],
    ["ANT", "anthracite", "anthrazit", 72.0],
  ]),
  home(
    "SERV",
    "Serviette éponge bio",
    "Bio-Frottierhandtuch",
    "Nuit Claire",
    "120",
    [
      ["50", "50 × 100 cm", "50 × 100 cm", 13.9],
      ["70", "70 × 140 cm", "70 × 140 cm", 22.9],
      ["100", "100 × 150 cm", "100 × 150 cm", 32.9],
    ]
  ),
  home("LAMP", "Lampe de table", "Tischleuchte", "Halo", "130", [
    ["LAI", "laiton", "Messing", 79.0],
    ["NOI", "noire", "schwarz", 69.0],
    ["CHE", "chêne", "Eiche", 85.0],
  ]),
  home("SUSP", "Suspension en rotin", "Rattan-Pendelleuchte", "Halo", "130", [
    ["30", "Ø 30 cm", "Ø 30 cm", 49.0],
    ["45", "Ø 45 cm", "Ø 45 cm", 74.0],
    ["60", "Ø 60 cm", "Ø 60 cm", 98.0],
  ]),
  home("AMPO", "Ampoule LED E27", "LED-Lampe E27", "Halo", "130", [
    ["40", "40 W équivalent", "40-W-Ersatz", 4.9],
    ["60", "60 W équivalent", "60-W-Ersatz", 5.9],
    ["100", "100 W équivalent", "100-W-Ersatz", 8.9],
    ["FIL", "filament", "Filament", 9.9],
  ]),
  diy(
    "PERC",
    "Perceuse-visseuse 18 V",
    "Akku-Bohrschrauber 18 V",
    "Forge Nord",
    "211",
    [
      ["1B", "1 batterie", "1 Akku", 119.0],
      ["2B", "2 batteries", "2 Akkus", 159.0],
      ["NU", "sans batterie", "ohne Akku", 79.0],
    ]
  ),
  diy(
    "PONC",
    "Ponceuse excentrique",
    "Exzenterschleifer",
    "Forge Nord",
    "211",
    [
      ["125", "125 mm", "125 mm", 89.0],
      ["150", "150 mm", "150 mm", 129.0],
    ]
  ),
  diy("SCIE", "Scie sauteuse", "Stichsäge", "Forge Nord", "211", [
    ["600", "600 W", "600 W", 74.9],
    ["750", "750 W", "750 W", 99.9],
  ]),
  diy(
    "TOUR",
    "Tournevis isolé",
    "Isolierter Schraubendreher",
    "Forge Nord",
    "210",
    [
      ["PH1", "PH1", "PH1", 7.9],
      ["PH2", "PH2", "PH2", 8.4],
      ["PZ2", "PZ2", "PZ2", 8.4],
      ["PL4", "plat 4 mm", "Schlitz 4 mm", 7.5],
    ]
  ),
  diy("MART", "Marteau de menuisier", "Schreinerhammer", "Forge Nord", "210", [
    ["300", "300 g", "300 g", 15.9],
    ["500", "500 g", "500 g", 18.9],
  ]),
  diy("METR", "Mètre ruban", "Bandmaß", "Forge Nord", "210", [
    ["3", "3 m", "3 m", 6.5],
    ["5", "5 m", "5 m", 9.5],
    ["8", "8 m", "8 m", 13.9],
  ]),
  diy("NIVE", "Niveau à bulle", "Wasserwaage", "Forge Nord", "210", [
    ["40", "40 cm", "40 cm", 14.9],
    ["60", "60 cm", "60 cm", 19.9],
    ["120", "120 cm", "120 cm", 32.9],
  ]),
  diy("CLEF", "Clé à molette", "Rollgabelschlüssel", "Forge Nord", "210", [
    ["150", "150 mm", "150 mm", 12.9],
    ["200", "200 mm", "200 mm", 15.9],
    ["250", "250 mm", "250 mm", 19.9],
  ]),
  diy(
    "VIS",
    "Vis à bois (boîte de 200)",
    "Holzschrauben (200 Stück)",
    "Forge Nord",
    "210",
    [
      ["330", "3 × 30 mm", "3 × 30 mm", 6.2],
      ["440", "4 × 40 mm", "4 × 40 mm", 7.9],
      ["550", "5 × 50 mm", "5 × 50 mm", 10.9],
      ["560", "5 × 60 mm", "5 × 60 mm", 12.4],
    ]
  ),
  diy(
    "PEIN",
    "Peinture murale mate",
    "Matte Wandfarbe",
    "Couleur Franche",
    "200",
    [
      ["BL2", "blanc 2,5 l", "weiß 2,5 l", 34.9],
      ["BL5", "blanc 5 l", "weiß 5 l", 59.9],
      ["LI2", "lin 2,5 l", "leinen 2,5 l", 38.9],
      ["OR2", "orage 2,5 l", "gewittergrau 2,5 l", 38.9],
    ]
  ),
  diy("SECA", "Sécateur", "Gartenschere", "Verger", "220", [
    ["DRO", "droitier", "Rechtshänder", 27.9],
    ["GAU", "gaucher", "Linkshänder", 29.9],
  ]),
  diy("ARRO", "Arrosoir en zinc", "Gießkanne aus Zink", "Verger", "220", [
    ["5", "5 l", "5 l", 32.0],
    ["10", "10 l", "10 l", 44.0],
  ]),
  diy("TUYA", "Tuyau d'arrosage", "Gartenschlauch", "Verger", "220", [
    ["15", "15 m", "15 m", 24.9],
    ["25", "25 m", "25 m", 37.9],
    ["50", "50 m", "50 m", 64.9],
  ]),
  diy("GANT", "Gants de jardin", "Gartenhandschuhe", "Verger", "220", [
    ["S", "taille S", "Größe S", 9.9],
    ["M", "taille M", "Größe M", 9.9],
    ["L", "taille L", "Größe L", 9.9],
  ]),
  diy("POTS", "Pot en terre cuite", "Terrakottatopf", "Verger", "220", [
    ["14", "Ø 14 cm", "Ø 14 cm", 5.5],
    ["20", "Ø 20 cm", "Ø 20 cm", 9.5],
    ["30", "Ø 30 cm", "Ø 30 cm", 18.5],
    ["40", "Ø 40 cm", "Ø 40 cm", 32.5],
  ]),
]

function home(
  code: string,
  fr: string,
  de: string,
  brand: string,
  categoryCode: string,
  options: DemoFamily["options"]
): DemoFamily {
  return { code, fr, de, brand, categoryCode, logisticClass: "M", options }
}

function diy(
  code: string,
  fr: string,
  de: string,
  brand: string,
  categoryCode: string,
  options: DemoFamily["options"]
): DemoFamily {
  return { code, fr, de, brand, categoryCode, logisticClass: "L", options }
}
