/** `npm run build`: dist/ (what clasp pushes) and .build/ (the workbench). */
import { fail, rebuild } from './ready.mjs';

await rebuild().catch(fail);
