package fr.passerelle.tenancy.logo;

import fr.passerelle.audit.Audit;
import fr.passerelle.files.Upload;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.Sha256;
import fr.passerelle.shared.UseCase;
import fr.passerelle.tenancy.OpenTenant;
import fr.passerelle.tenancy.Tenants;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

/** Gives the tenant a logo, in place of the one it has. Refuses what is no picture that we take. */
@UseCase
@Requires(Role.ADMIN)
public class ChangeLogo {
  /** The most that a picture may weigh. */
  public static final int MOST_KILOBYTES = 512;

  private static final int VERSION = 16;

  @Inject Logos logos;
  @Inject Tenants tenants;
  @Inject OpenTenant openTenant;
  @Inject Audit audit;

  public void handle(Actor actor, Upload upload) {
    LogoImage image = LogoImage.read(upload.content());
    Map<LogoShape, byte[]> drawn = new EnumMap<>(LogoShape.class);
    for (LogoShape shape : LogoShape.values()) {
      drawn.put(shape, image.png(shape));
    }
    logos.clear();
    drawn.forEach(logos::put);
    tenants.showLogo(actor.tenant().slug(), version(drawn.get(LogoShape.WIDE)));
    audit.record(actor, "ChangeLogo", null, upload.name());
    openTenant.forget(actor.tenant().slug(), actor.personId());
  }

  /** Another picture has another version, so that a browser may keep each for ever. */
  private static String version(byte[] png) {
    return HexFormat.of().formatHex(Sha256.digest().digest(png)).substring(0, VERSION);
  }
}
