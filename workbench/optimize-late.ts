import { setFlagsFromString } from 'node:v8';

/**
 * Lets V8 optimize functions that ran thirty times longer than it would wait for by itself (`node --v8-options`, interrupt-budget). In a
 * process that ends within a second or two, most of the optimized code comes too late, and making it takes a third of the CPU time.
 */
export function optimizeLate(): void {
  setFlagsFromString('--interrupt-budget=2000000');
}
