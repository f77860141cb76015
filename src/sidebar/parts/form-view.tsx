import type { ComponentChildren } from 'preact';
import { Button } from './button';
import { FormFrame } from './form-frame';
import { Actions, ViewHead, type ViewHeadProps } from './view-frame';

interface FormViewProps extends ViewHeadProps {
  readonly children: ComponentChildren;
  /** See `FormFrame`. */
  readonly wrong?: number;
  readonly onSubmit: () => void;
  readonly submitLabel: string;
  /** Between the fields and the bar of buttons. */
  readonly aside?: ComponentChildren;
  /** After the button that submits. */
  readonly besideSubmit?: ComponentChildren;
}

/** A view with a heading that is one form, and one button that submits it. */
export function FormView({ children, wrong = 0, onSubmit, submitLabel, aside, besideSubmit, ...head }: FormViewProps) {
  return (
    <FormFrame wrong={wrong} onSubmit={onSubmit}>
      <div class="content">
        <ViewHead {...head} />
        {children}
      </div>
      {aside}
      <Actions>
        <Button look="primary" isSubmit>
          {submitLabel}
        </Button>
        {besideSubmit}
      </Actions>
    </FormFrame>
  );
}
