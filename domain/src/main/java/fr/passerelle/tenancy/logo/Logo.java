package fr.passerelle.tenancy.logo;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The logo of the tenant that is entered, in one shape. */
@Entity
@Table(name = "tenant_logo")
public class Logo {
  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private LogoShape shape;

  private byte[] image;

  protected Logo() {}

  Logo(UUID id, LogoShape shape, byte[] image) {
    this.id = id;
    this.shape = shape;
    this.image = image.clone();
  }

  byte[] image() {
    return image.clone();
  }
}
