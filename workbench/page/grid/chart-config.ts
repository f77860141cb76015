/** The part of the Chart.js configuration that the engine produces, and how its colours and values are read. */

export interface Series {
  readonly label?: string;
  readonly data: readonly (number | null | { readonly x: number; readonly y: number })[];
  readonly hidden?: boolean;
  readonly borderColor?: string;
  readonly backgroundColor?: string | readonly string[];
  readonly pointRadius?: number;
  readonly fill?: unknown;
  /** `bar` or `line` in a combo; elsewhere all series are of the chart's type. */
  readonly type?: string;
  /** 1 where neighbouring bars touch, as in a histogram. */
  readonly categoryPercentage?: number;
  readonly barPercentage?: number;
}

interface TableCell {
  readonly text: string;
  readonly isNumber: boolean;
}

/** What a table chart shows (runtime/features/table-chart.ts). */
export interface ChartTable {
  readonly header: readonly TableCell[] | null;
  readonly rows: readonly (readonly TableCell[])[];
  /** Whether all rows have the same background. */
  readonly plain: boolean;
}

interface Scale {
  readonly min?: number;
  readonly max?: number;
  readonly stacked?: boolean;
  readonly grid?: { readonly display?: boolean };
  readonly title?: { readonly display?: boolean; readonly text?: string };
}

export interface ChartConfig {
  readonly type: string;
  data: { readonly labels?: readonly unknown[]; readonly datasets: readonly Series[] };
  options: {
    readonly indexAxis?: string;
    readonly table?: ChartTable;
    readonly scales?: Readonly<Record<string, Scale>>;
    readonly plugins?: {
      readonly title?: {
        readonly display?: boolean;
        readonly text?: string;
        readonly color?: string;
        readonly font?: { readonly size?: number; readonly weight?: string; readonly style?: string };
      };
      readonly legend?: { readonly display?: boolean; readonly position?: string };
      readonly background?: { readonly color?: string };
    };
  };
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const fontFamily = 'Arial, Helvetica, sans-serif';
export const ink = '#444444';
const colours = ['#0f4c5c', '#d98a3d', '#86b3c0', '#51647a', '#e5b93c', '#1b6e46'];

export const colourOf = (series: Series, at: number): string =>
  series.borderColor ??
  (typeof series.backgroundColor === 'string' ? series.backgroundColor : undefined) ??
  colours[at % colours.length] ??
  ink;
export const fillOf = ({ backgroundColor }: Series, at: number, index: number): string =>
  (typeof backgroundColor === 'string' ? backgroundColor : backgroundColor?.[index]) ??
  colours[at % colours.length] ??
  ink;
export const numberOf = (value: Series['data'][number] | undefined): number | null => {
  const number = typeof value === 'object' && value !== null ? value.y : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
};
