package fr.passerelle.personaldata;

import fr.passerelle.export.Export;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A person's copy of their data, over all their tenants. Nobody else sees that it is there. */
@Entity
@Table(name = "my_export")
public class PersonExport extends Export {
  @Column(name = "person_id")
  private UUID personId;

  private String locale;

  protected PersonExport() {}

  PersonExport(UUID personId, String locale, Instant now) {
    super(now);
    this.personId = personId;
    this.locale = locale;
  }

  String getLocale() {
    return locale;
  }
}
