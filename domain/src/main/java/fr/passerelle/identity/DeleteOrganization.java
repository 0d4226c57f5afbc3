package fr.passerelle.identity;

import fr.passerelle.jobs.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** The job that takes the organization of an erased tenant from the identity provider. */
@ApplicationScoped
public class DeleteOrganization {
  /** Only the application that runs jobs has a way to the provider. */
  @Inject Instance<IdentityProvider> provider;

  /** Throws {@link IdentityProviderAway} when it has to wait. */
  public void run(Job job) {
    provider.get().deleteOrganization(job.target());
  }
}
