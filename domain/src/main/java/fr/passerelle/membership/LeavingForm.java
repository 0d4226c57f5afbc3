package fr.passerelle.membership;

/**
 * How a membership ends.
 *
 * @param keepName whether the name stays beside what the person contributed; to be said either way
 */
public record LeavingForm(Boolean keepName) {}
