/** The path of soffice, undefined when LibreOffice is not installed. */
export function findSoffice(): string | undefined;
/** Resolves to the path of soffice; installs Calc by apt-get when it is missing. */
export function ensureSoffice(): Promise<string>;
/** Recalculates a workbook and writes it as .xlsx into another folder; resolves to the new file's path. */
export function recalculate(workbook: string, outDir: string, options?: { timeZone?: string }): Promise<string>;
