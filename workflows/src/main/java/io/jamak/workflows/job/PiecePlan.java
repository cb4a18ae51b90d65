package io.jamak.workflows.job;

import java.util.List;

/** The pieces of one audio, in order, without gap or overlap. */
public record PiecePlan(List<Piece> pieces) {}
