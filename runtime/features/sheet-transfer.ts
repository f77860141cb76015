/**
 * Copies everything on a sheet to an empty sheet of the same size in another file, for Sheet.copyTo. References to other sheets keep
 * their names, so that they mean sheets of the other file, and are #REF! where it has no such sheet.
 */
import type { CellStyle, CellWrite } from '../engine/document';
import type { Dimension } from '../engine/structure';
import { settingsOf } from '../spreadsheet/settings';
import { placeChart, sheetChartMethods } from './sheet-charts';
import type { SheetLike } from './interfaces';
import type { AttachmentWrite } from './plugins/cell-attachments';
import type { SheetBanding } from './plugins/bandings';
import type { EngineRange, Zone } from './plugins/engine';
import type { FormatWrite } from './plugins/conditional-formats';
import type { ValidationRule } from './plugins/data-validations';
import type { MetadataEntry } from './plugins/metadata';
import { rangeOfPlace } from './plugins/metadata';
import type { ProtectionEntry } from './plugins/protections';
import type { SheetFilter } from './plugins/sheet-settings';

const DIMENSIONS: readonly Dimension[] = ['ROW', 'COL'];

/** One transfer: the two sheets, their ids in the engine, and commands to the target's document. */
class Transfer {
  readonly from: string;
  readonly to: string;

  constructor(
    readonly source: SheetLike,
    readonly target: SheetLike,
  ) {
    this.from = source.document.sheetId(source.gid);
    this.to = target.document.sheetId(target.gid);
  }

  get getters() {
    return this.source.document.model.getters;
  }

  send(type: string, payload: object): void {
    this.target.document.command(type, { sheetId: this.to, ...payload });
  }

  data(zone: Zone): { _sheetId: string; _zone: Zone } {
    return { _sheetId: this.to, _zone: zone };
  }

  /** The size of the top left part of the sheet in which cells have contents or looks. */
  used(): { rows: number; columns: number } {
    const used = { rows: 0, columns: 0 };
    for (const cell of this.getters.getCells(this.from)) {
      const { row, col } = this.getters.getCellPosition(cell.id);
      used.rows = Math.max(used.rows, row + 1);
      used.columns = Math.max(used.columns, col + 1);
    }
    return used;
  }

  cells(): void {
    const { rows, columns } = this.used();
    if (rows === 0 || columns === 0) return;
    const { document, gid } = this.source;
    const into = this.target.document;
    const cells = document.read(gid, 0, 0, rows, columns);
    // Results that an array formula spreads over its neighbours have no cells of their own.
    const written = (row: number, col: number): boolean => {
      const cell = this.getters.getCell({ sheetId: this.from, row, col });
      return cell !== undefined && (cell.isFormula === true || Boolean(cell.content));
    };
    into.write(
      this.target.gid,
      0,
      0,
      cells.map((line, row) =>
        line.map(({ value, error, formula }, column): CellWrite | undefined => {
          if (!written(row, column)) return undefined;
          if (formula !== '') return { kind: 'formula', value: formula };
          if (error) return { kind: 'error', value: String(value) };
          if (typeof value === 'number') return { kind: 'number', value };
          return typeof value === 'boolean' ? { kind: 'boolean', value } : { kind: 'text', value };
        }),
      ),
    );
    into.writeLooks(
      this.target.gid,
      0,
      0,
      document.looks(gid, 0, 0, rows, columns).map((line) =>
        line.map(({ format, style }) => ({
          format,
          style: Object.keys(style).length > 0 ? (style as CellStyle) : null,
        })),
      ),
    );
  }

  borders(): void {
    const { rows, columns } = this.target.document.sheet(this.target.gid) ?? { rows: 0, columns: 0 };
    for (let row = 0; row < rows; row += 1)
      for (let col = 0; col < columns; col += 1) {
        const border = this.getters.getCellBorder({ sheetId: this.from, row, col }) as object | null;
        if (border) this.send('SET_BORDER', { row, col, border });
      }
  }

  headers(): void {
    const { document, gid } = this.source;
    const into = this.target.document;
    const facts = document.sheet(gid);
    if (facts === undefined) return;
    for (const dimension of DIMENSIONS) {
      const length = dimension === 'ROW' ? facts.rows : facts.columns;
      const hidden: number[] = [];
      for (let at = 0; at < length; at += 1) {
        const size = this.getters.getUserHeaderSize(this.from, dimension, at) as number | undefined;
        if (size !== undefined) into.resizeHeaders(this.target.gid, dimension, at, 1, size);
        if (document.isHeaderHidden(gid, dimension, at)) hidden.push(at);
      }
      if (hidden.length > 0) this.send('HIDE_COLUMNS_ROWS', { dimension, elements: hidden });
      const layers = this.getters.getGroupsLayers(this.from, dimension) as {
        start: number;
        end: number;
        isFolded?: boolean;
      }[][];
      for (const { start, end, isFolded } of layers.flat()) {
        this.send('GROUP_HEADERS', { dimension, start, end });
        if (isFolded) this.send('FOLD_HEADER_GROUP', { dimension, start, end });
      }
      const position = this.getters.getGroupControls(this.from)[dimension] as string;
      if (position !== 'AFTER') this.send('SET_GROUP_CONTROLS', { dimension, position });
    }
    if (facts.frozenRows > 0) into.freeze(this.target.gid, 'ROW', facts.frozenRows);
    if (facts.frozenColumns > 0) into.freeze(this.target.gid, 'COL', facts.frozenColumns);
    if (facts.tabColor !== null) into.setTabColor(this.target.gid, facts.tabColor);
  }

  settings(): void {
    if (!this.getters.getGridLinesVisibility(this.from))
      this.send('SET_GRID_LINES_VISIBILITY', { areGridLinesVisible: false });
    const direction = settingsOf(this.source.execution)[`right to left:${this.source.gid}`];
    if (direction !== undefined) settingsOf(this.target.execution)[`right to left:${this.target.gid}`] = direction;
    const merges = this.getters.getMerges(this.from) as Zone[];
    if (merges.length > 0)
      this.send('ADD_MERGE', {
        target: merges.map(({ left, right, top, bottom }) => ({ left, right, top, bottom })),
        force: true,
      });
  }

  /** Rules whose list is a range of a sheet that the other file does not have are left out. */
  validations(): void {
    const rules = this.getters.getDataValidationRules(this.from) as ValidationRule[];
    const targetGetters = this.target.document.model.getters;
    const listRange = (reference: string): string | null => {
      const range = this.getters.getRangeFromSheetXC(this.from, reference) as EngineRange & { invalidXc?: string };
      if (range.invalidXc !== undefined) return null;
      const cells = this.getters.getRangeString({ ...range, prefixSheet: false }, range.sheetId) as string;
      const inTarget = (
        range.sheetId === this.from ? this.to : targetGetters.getSheetIdByName(this.getters.getSheetName(range.sheetId))
      ) as string | null | undefined;
      return inTarget
        ? (targetGetters.getRangeString(
            { ...targetGetters.getRangeFromSheetXC(inTarget, cells), prefixSheet: true },
            this.to,
          ) as string)
        : null;
    };
    const writes = rules.flatMap(({ ranges, criterion, isBlocking, google }) => {
      const values = criterion.type === 'isValueInRange' ? criterion.values.map(listRange) : [...criterion.values];
      if (values.includes(null)) return [];
      return [
        {
          criterion: { ...criterion, values },
          isBlocking: isBlocking === true,
          ...(google === undefined ? {} : { google }),
          ranges: ranges.map(({ zone }) => this.data(zone)),
        },
      ];
    });
    if (writes.length > 0)
      this.send('SET_DATA_VALIDATIONS', { ranges: writes.flatMap(({ ranges }) => ranges), rules: writes });
  }

  conditionalFormats(): void {
    const rules = this.getters.getConditionalFormats(this.from) as (Omit<FormatWrite, 'ranges'> & {
      ranges: string[];
      stopIfTrue?: boolean;
    })[];
    if (rules.length === 0) return;
    this.send('SET_CONDITIONAL_FORMATS', {
      rules: rules.map(({ rule, google, stopIfTrue, ranges }) => ({
        rule,
        ...(google === undefined ? {} : { google }),
        ...(stopIfTrue === undefined ? {} : { stopIfTrue }),
        ranges: ranges.map((reference) =>
          this.data(this.getters.getRangeFromSheetXC(this.from, reference).zone as Zone),
        ),
      })),
    });
  }

  attachments(): void {
    const cells = (this.getters.getCellAttachments(this.from) as AttachmentWrite[]).map(({ row, col, note, rich }) => ({
      row,
      col,
      ...(note === undefined ? {} : { note }),
      ...(rich === undefined ? {} : { rich }),
    }));
    if (cells.length > 0) this.send('SET_CELL_ATTACHMENTS', { cells });
  }

  bandings(): void {
    for (const { zone, colors } of this.getters.getSheetBandings(this.from) as SheetBanding[])
      this.send('SET_BANDING', {
        id: this.target.document.model.getters.getNextBandingId() as number,
        ranges: [this.data(zone)],
        colors,
      });
  }

  filters(): void {
    const filter = this.getters.getSheetFilter(this.from) as SheetFilter | undefined;
    if (filter) this.send('SET_FILTER', { ranges: [this.data(filter.zone)], columns: filter.columns });
    const typed = this.getters.getTypedColumns(this.from) as Zone[];
    if (typed.length > 0) this.send('SET_TYPED_COLUMNS', { ranges: typed.map((zone) => this.data(zone)) });
  }

  metadata(): void {
    const { getters } = this.target.document.model;
    for (const entry of this.getters.getMetadata() as MetadataEntry[]) {
      if (entry.sheetId !== this.from) continue;
      const { key, value, visibility, place, index } = entry;
      this.send('SET_METADATA', {
        id: getters.getNextMetadataId() as number,
        key,
        value,
        visibility,
        place,
        ranges: [rangeOfPlace(place, this.to, index ?? 0)],
      });
    }
  }

  /** Copies on a sheet of their own, open to the editors of the other file. */
  protections(): void {
    for (const entry of this.getters.getProtections() as ProtectionEntry[]) {
      if (entry.sheetId !== this.from) continue;
      const { kind, description, warningOnly, zone, unprotected } = entry;
      this.send('SET_PROTECTION', {
        kind,
        description,
        warningOnly,
        editors: null,
        rangeName: null,
        id: this.target.document.model.getters.getNextProtectionId() as number,
        ...(zone === null ? {} : { ranges: [this.data(zone)] }),
        unprotected: unprotected.map((open) => this.data(open)),
      });
    }
  }

  /** Without the ranges on other sheets; a chart of such ranges alone is left out. */
  charts(): void {
    for (const chart of sheetChartMethods.getCharts.call(this.source)) {
      const { settings } = chart;
      const ranges = settings.ranges
        .filter(({ gid }) => gid === this.source.gid)
        .map((area) => ({ ...area, gid: this.target.gid }));
      if (ranges.length > 0) placeChart(this.target, { ...settings, ranges });
    }
  }
}

/** Copies the content of a sheet to an empty sheet of another file, with at least as many rows and columns. */
export function transferSheet(source: SheetLike, target: SheetLike): void {
  const transfer = new Transfer(source, target);
  transfer.headers();
  transfer.settings();
  transfer.cells();
  transfer.borders();
  transfer.validations();
  transfer.conditionalFormats();
  transfer.attachments();
  transfer.bandings();
  transfer.metadata();
  transfer.charts();
  transfer.filters();
  transfer.protections();
}
