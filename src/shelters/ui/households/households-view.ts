import type { PlacesFile } from '#places/rules/find-village.ts';
import type { ShelterHazard } from '#places/rules/hazards.ts';
import type { Box } from '#places/rules/position.ts';
import type { HouseholdDraft } from '#shelters/device/household-draft.ts';
import type { ShelterList } from '#shelters/rules/find/shelter-file.ts';
import type { Household, Move } from '#shelters/rules/households/household.ts';
import type { Words } from '#words/rules/format-words.ts';
import type { Lang } from '#words/rules/lang.ts';

/** Everything helper mode is drawn from. */
export interface HelperView {
  readonly t: Words;
  readonly lang: Lang;
  readonly box: Box;
  /** Undefined when this phone has them neither kept nor in reach. */
  readonly places: PlacesFile | undefined;
  readonly shelters: ShelterList | undefined;
  /** In the order they should be called. */
  readonly households: readonly Household[];
  readonly kept: boolean;
  readonly newer: number;
  readonly hazard: ShelterHazard;
  /** The open form, or undefined while the list stands. */
  readonly draft: HouseholdDraft | undefined;
  /** The last thing said, with what takes it back. */
  readonly said: { readonly text: string; readonly undo?: (() => void) | undefined } | undefined;
  readonly nowMs: number;
  readonly today: string;
  /** Address of the paper page in the page's language. */
  readonly paper: string;
  readonly act: HelperActions;
}

/** What a helper can do; each is on the disk before it is said. */
export interface HelperActions {
  readonly open: (household: Household | undefined) => void;
  readonly type: (draft: HouseholdDraft) => void;
  readonly leave: () => void;
  readonly keep: (household: Household) => void;
  readonly remove: (household: Household) => void;
  readonly removeAll: () => void;
  readonly move: (household: Household, move: Move) => void;
  readonly resetMoves: () => void;
  readonly choose: (hazard: ShelterHazard) => void;
  readonly load: (households: readonly Household[]) => void;
  readonly silence: () => void;
}
