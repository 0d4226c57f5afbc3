package fr.passerelle.jobs;

import java.util.UUID;

/**
 * A piece of work of one tenant. It carries ids only: what it needs it reads again, inside its
 * tenant, when it runs.
 *
 * @param tenant the tenant's number
 * @param target what it is about
 */
public record Job(int tenant, UUID target) {
  /**
   * The job as the scheduler's instance name; made unique by its ids, so that one thing is
   * scheduled once.
   */
  public String instance() {
    return tenant + "/" + target;
  }

  /** The job in an instance name. */
  public static Job of(String instance) {
    int slash = instance.indexOf('/');
    return new Job(
        Integer.parseInt(instance.substring(0, slash)),
        UUID.fromString(instance.substring(slash + 1)));
  }
}
