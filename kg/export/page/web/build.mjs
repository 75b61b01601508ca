// Bundles src/main.ts and src/page.css into ../assets, or into the folder given as the first argument.
import { build } from "esbuild";

const outdir = process.argv[2] ?? "../assets";
const shared = { bundle: true, minify: true, charset: "utf8", legalComments: "none", logLevel: "warning" };
await build({ ...shared, entryPoints: ["src/main.ts"], outfile: `${outdir}/page.js`, format: "iife", target: "es2022" });
await build({ ...shared, entryPoints: ["src/page.css"], outfile: `${outdir}/page.css` });
